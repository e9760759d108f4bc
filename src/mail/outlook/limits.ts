/** The most entries of a compound file's directory: a mail to 500 recipients has 12,000. */
export const maxEntries = 32_768;

/** How deep storages may nest: six mails in mails, each in the storage of an attachment. */
export const maxStorageDepth = 14;

/** The most mails inside one mail that are read. */
export const maxMessages = 20;

/** The most attachments of one mail that are read. */
export const maxAttachments = 100;

/** The most recipients of one mail that are read; those of a report are the ones that failed. */
export const maxRecipients = 100;

/** The properties of fixed size of one object, in octets: 16 each, and a mail has a hundred. */
export const maxPropertyOctets = 64 * 1024;

/** A name or an address, in octets. Nothing is cut to less than 4 KiB: shorter streams lie elsewhere ([MS-CFB] §2.3). */
export const maxLineOctets = 8 * 1024;

/** The header of a mail as it was received, in octets. */
export const maxHeaderOctets = 128 * 1024;

/** A body as text or HTML, in octets; text has two for each character. */
export const maxTextOctets = 512 * 1024;

/** A body as compressed RTF; each octet may become eight. */
export const maxRtfOctets = 128 * 1024;

/** An attachment that may be a mail; a longer one is cut. */
export const maxAttachmentOctets = 4 * 1024 * 1024;

/** All streams of a file that are read, together. */
export const maxStreamOctets = 16 * 1024 * 1024;
