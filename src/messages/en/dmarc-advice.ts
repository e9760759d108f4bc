import type { DmarcMend, Doubt } from '../../dmarc/mend/mend.js';
import { code, list, type Text, t } from '../../text/text.js';

/** What to publish, and what to confirm before. */
export function publishDmarc({ text, doubts }: DmarcMend): Text {
  return doubts.reduce<Text>((said, doubt) => t`${said} ${dmarcDoubt(doubt)}`, t`Publish the record as ${code(text)}.`);
}

export function dmarcDoubt(doubt: Doubt): Text {
  switch (doubt.kind) {
    case 'policies-differ':
      return t`It names several policies for ${code(doubt.tag)} (${list(doubt.values.map(code))}); ${code(doubt.taken)} is the mildest. Write another one if you meant that.`;
    case 'no-policy':
      return t`${code('p=none')} changes nothing for any mail.`;
    case 'left-out':
      return t`${code(`${doubt.tag}=${doubt.value}`)} is left out, because its meaning is unclear.`;
  }
}
