import type { DmarcMend, Doubt } from '../../dmarc/mend/mend.js';
import { code, list, type Text, t } from '../../text/text.js';

export function publishDmarc({ text, doubts }: DmarcMend): Text {
  return doubts.reduce<Text>(
    (said, doubt) => t`${said} ${dmarcDoubt(doubt)}`,
    t`Paskelbkite įrašą taip: ${code(text)}.`,
  );
}

export function dmarcDoubt(doubt: Doubt): Text {
  switch (doubt.kind) {
    case 'policies-differ':
      return t`Daliai ${code(doubt.tag)} nurodytos kelios politikos (${list(doubt.values.map(code))}); ${code(doubt.taken)} yra švelniausia. Jei norėjote kitos, įrašykite ją.`;
    case 'no-policy':
      return t`${code('p=none')} nė vienam laiškui nieko nekeičia.`;
    case 'left-out':
      return t`${code(`${doubt.tag}=${doubt.value}`)} praleista, nes neaišku, ką ši dalis turėjo reikšti.`;
  }
}
