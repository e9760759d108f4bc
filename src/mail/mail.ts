/** A mail as far as reading a bounce needs it: decoded, bounded, without attachments that contain no mail text. */
export interface Mail {
  /** In order; empty if only a body was pasted. */
  readonly headers: readonly Header[];
  /** The readable text: the plain parts, otherwise the text of the HTML. Line ends are `\n`. */
  readonly text: string;
  /** Everything besides that text, in order. */
  readonly parts: readonly MailPart[];
  /** The raw beginning of the mail, for reports whose boundaries are broken. */
  readonly raw: string;
}

export interface Header {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, undecoded. */
  readonly value: string;
}

export type MailPart =
  /** RFC 3464. */
  | { readonly kind: 'delivery-status'; readonly text: string }
  /** RFC 5965. */
  | { readonly kind: 'feedback-report'; readonly text: string }
  /** `text/rfc822-headers`, RFC 6522 §4. */
  | { readonly kind: 'returned-headers'; readonly text: string }
  /** `message/rfc822`: the returned mail of a report, or a mail forwarded as an attachment. */
  | { readonly kind: 'message'; readonly mail: Mail }
  | { readonly kind: 'other'; readonly type: string; readonly name: string };

/** The first header of this name (lower case), with blanks at both ends left out. */
export function headerOf(headers: readonly Header[], name: string): string | undefined {
  return headers.find((header) => header.name === name)?.value.trim();
}
