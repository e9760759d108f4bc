/** Why a compound file has no message that can be read. */
export type OutlookProblem =
  /** Its tables are cut or run in circles, or the library does not understand what is in it. */
  | 'damaged-msg'
  /** Another program wrote it: Word, Excel, an installer. */
  | 'office-file';

/** A message of Outlook, as far as reading a bounce needs it. Texts are bounded, line ends as they are in the file. */
export interface OutlookMessage {
  /** `IPM.Note` for a mail, `REPORT.IPM.Note.NDR` for a report that one was not delivered ([MS-OXOMSG] §2.2.3). */
  readonly messageClass: string;
  /** The header with which the mail was received; empty if it was not received over SMTP, as reports of Exchange. */
  readonly transportHeader: string;
  readonly subject: string;
  readonly messageId: string;
  readonly sender: OutlookMailbox;
  /** As shown: names, or addresses where there are no names. */
  readonly to: string;
  readonly body: string;
  readonly html: string;
  /** The body as RTF, if there is no other; an octet string. */
  readonly rtf: string;
  /** What a report says by itself. */
  readonly reportText: string;
  readonly recipients: readonly OutlookRecipient[];
  readonly attachments: readonly OutlookAttachment[];
}

/** Each part may be empty. */
export interface OutlookMailbox {
  readonly name: string;
  /** An address of SMTP. */
  readonly address: string;
}

/** Of a report: whom the mail did not reach, and why. Each part may be empty. */
export interface OutlookRecipient extends OutlookMailbox {
  /** `<mx.example.org #5.1.1 smtp;550 5.1.1 …>` ([MS-OXCMAIL] §2.2.3.7.1). */
  readonly supplementaryInfo: string;
  readonly remoteServer: string;
  readonly reportText: string;
}

export type OutlookAttachment =
  | { readonly kind: 'message'; readonly message: OutlookMessage }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly octets: Uint8Array };
