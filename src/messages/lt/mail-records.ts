import type { Weakness } from '../../rules/bimi/dmarc-too-weak.js';
import type { RecordFault } from '../../rules/rule/record-fault.js';
import { code, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf, Message } from '../catalogue/catalogue.js';
import { plural } from './language.js';

/** `kind`: MTA-STS, TLS-RPT, BIMI; `form`: what to write. */
function faultMessage(data: RecordFault, kind: string, why: Text, form: Text): Message {
  return {
    what: whatOf(data, kind),
    why,
    todo: data.fault === 'several' ? t`Palikite vieną, kitus ištrinkite.` : form,
  };
}

function whatOf(data: RecordFault, kind: string): Text {
  switch (data.fault) {
    case 'several': {
      const records = plural(data.count, { one: t`įrašą`, few: t`įrašus`, other: t`įrašų` });
      return t`Vardas ${name(data.owner)} turi ${data.count} ${name(kind)} ${records}, o leidžiamas tik vienas.`;
    }
    case 'unrecognised':
      return t`Vardo ${name(data.owner)} TXT įrašas turėjo būti ${name(kind)} įrašas, bet niekas jo neatpažįsta.`;
    case 'missing':
      return t`${name(kind)} įraše trūksta ${code(`${data.tag}=`)}.`;
    case 'malformed':
      return t`${name(kind)} įrašas parašytas neteisingai: ${code(data.text)}.`;
    case 'value':
      return t`${name(kind)} įrašo dalies ${code(data.text)} reikšmė neleistina.`;
  }
}

const weaknesses: Readonly<Record<Weakness, Text>> = {
  'no-record': t`DMARC įrašo nėra`,
  none: t`politika yra ${code('none')}`,
  testing: t`įrašas pažymėtas kaip bandomasis (${code('t=y')})`,
  subdomains: t`subdomenų politika yra ${code('none')}`,
  share: t`politika taikoma tik daliai laiškų (${code('pct')})`,
};

export const mailRecords: CatalogueOf<'mta-sts' | 'tlsrpt' | 'bimi'> = {
  'mta-sts/record-invalid': (data) =>
    faultMessage(
      data,
      'MTA-STS',
      t`Siuntėjai elgiasi taip, lyg MTA-STS nebūtų, ir laiškai Jums gali keliauti nešifruoti.`,
      t`Rašykite taip: ${code('v=STSv1; id=20260101')}. Dalies ${code('id')} reikšmė – iki 32 lotyniškų raidžių ir skaitmenų; keiskite ją kaskart, kai keičiate politiką.`,
    ),
  'tlsrpt/record-invalid': (data) =>
    faultMessage(
      data,
      'TLS-RPT',
      t`Nesužinosite, kada Jums skirtų laiškų nepavyko užšifruoti.`,
      t`Rašykite taip: ${code('v=TLSRPTv1; rua=mailto:…')} – su savo pašto dėžute.`,
    ),
  'tlsrpt/missing': ({ domain, owner }) => ({
    what: t`${name(domain)} per MTA-STS prašo laiškus šifruoti, bet nenurodo, kam pranešti, kai to padaryti nepavyksta.`,
    why: t`Tokie laiškai gali Jūsų nepasiekti, ir Jūs to nesužinosite.`,
    todo: t`Paskelbkite TXT įrašą, kurio vardas ${name(owner)}: ${code('v=TLSRPTv1; rua=mailto:…')} su savo pašto dėžute.`,
  }),
  'bimi/record-invalid': (data) =>
    faultMessage(
      data,
      'BIMI',
      t`Pašto programos prie Jūsų laiškų logotipo nerodo.`,
      t`Rašykite taip: ${code('v=BIMI1; l=https://…/logo.svg; a=https://…/certificate.pem')}. Jei sertifikato neturite, ${code('a=')} palikite tuščią.`,
    ),
  'bimi/dmarc-too-weak': ({ domain, weakness }) => ({
    what: t`Domeno ${name(domain)} logotipas (BIMI) nerodomas, nes DMARC apsauga per silpna: ${weaknesses[weakness]}.`,
    why: t`Pašto teikėjai logotipą rodo tik tada, kai domenas prašo visus suklastotus laiškus atmesti arba dėti į šlamštą.`,
    todo: t`Kai ataskaitos parodys, kad visi Jūsų siuntėjai patikrą praeina, pereikite prie ${code('p=quarantine')} arba ${code('p=reject')} visiems laiškams ir visiems subdomenams.`,
  }),
};
