/** The largest file read: a mailbox of a whole day, small enough to hold in memory. */
export const maxFileOctets = 64 * 1024 * 1024;

/** How much of one mail is read: a report begins with its notice, and the mail it returns may be cut. */
export const maxMailOctets = 4 * 1024 * 1024;

/**
 * The same for a mail inside a mail; only the headers of a returned mail are needed, and the beginning of a forwarded
 * report.
 */
export const maxNestedOctets = 1024 * 1024;

/** How much of an mbox is read, all mails together. */
export const maxMboxOctets = 16 * 1024 * 1024;

/** The most mails of one mbox: a person could not read the results of more, and each costs a parser. */
export const maxMails = 500;

/**
 * The most lines of one mail given to postal-mime, mails inside it included: it waits once a line and keeps a Blob of
 * every line, which took 18 µs a line (November 2026).
 */
export const maxMailLines = 3_000;

/** How much of one mail postal-mime gets: turning HTML next to text into text took it 0.6 s per MiB. */
export const maxParsedOctets = 640 * 1024;

/** The same two for all mails of an mbox together: at worst two seconds. */
export const maxMboxLines = 100_000;
export const maxMboxParsedOctets = 8 * 1024 * 1024;

/** How much of attached messages in Outlook's own format postal-mime decodes for one mail, and for a whole mbox. */
export const maxFileParts = 3 * 1024 * 1024;
export const maxMboxFileParts = 12 * 1024 * 1024;

/** The most lines between two lines that may be boundaries: a notice is shorter, an attachment need not be whole. */
export const maxSegmentLines = 1_500;

/** The same in octets. */
export const maxSegmentOctets = 160 * 1024;

/** The length that lines of base64 are joined to. */
export const maxJoinedLength = 16 * 1024;

/** The most lines that begin with `--`, each a possible boundary: a part costs buffers of 100 KiB in postal-mime. */
export const maxBoundaryLines = 150;

/** The most header fields of one mail; a mail that went a long way has a hundred. */
export const maxHeaders = 500;

/** The longest value of a header field kept, in characters: DKIM and ARC stay far below, lists of recipients do not. */
export const maxHeaderLength = 4 * 1024;

/** All header fields of one mail together, before parsing. */
export const maxHeaderBlock = 64 * 1024;

/** The header fields of all parts of a mail together; postal-mime refuses a mail beyond. */
export const maxPartHeaders = 256 * 1024;

/** How deep multiparts may nest; reports have three levels, and postal-mime refuses a mail beyond. */
export const maxMultipartDepth = 20;

/** How deep mails inside mails are read: a report inside a forward of a forward, and the mail it returns. */
export const maxMessageDepth = 6;

/** The most mails inside one mail that are read. */
export const maxMessages = 20;

/** The most parts of one mail kept besides its text. */
export const maxParts = 100;

/** The longest text of one mail kept, in characters: a notice is short, a returned newsletter is not needed. */
export const maxTextLength = 256 * 1024;

/** How much HTML is turned into text, in characters: markup is several times longer than its text. */
export const maxHtmlLength = 512 * 1024;

/** The longest delivery-status or headers part kept, in characters: a thousand recipients. */
export const maxPartTextLength = 256 * 1024;

/** How much RTF is turned into text, in characters: control words are many, and longer than their text. */
export const maxRtfLength = 256 * 1024;

/** How much of a mail is kept as it came, in characters. */
export const maxRawLength = 128 * 1024;

/** The longest media type or file name kept, in characters (a file name has at most 255 octets). */
export const maxNameLength = 255;
