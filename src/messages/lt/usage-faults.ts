import type { MailProblem } from '../../mail/read-mail.js';
import { code, type Text, t } from '../../text/text.js';
import type { ConfigFault, DomainProblem, FileProblem, ServerProblem } from '../catalogue/usage.js';

export const configFault: Readonly<Record<ConfigFault, Text>> = {
  'not-json': t`tai ne JSON.`,
  'not-an-object': t`čia turi būti objektas riestiniuose skliaustuose.`,
  'unknown-key': t`tokio nustatymo nėra.`,
  missing: t`šis nustatymas būtinas.`,
  'wrong-type': t`čia turi būti kitokia reikšmė.`,
  'unknown-value': t`tokia reikšmė netinka.`,
  'too-many': t`įrašų per daug.`,
  'duplicate-key': t`nustatymas nurodytas du kartus.`,
  'too-deep': t`per daug įdėtų lygių.`,
  'no-domain': t`tai ne domeno vardas.`,
};

export const domainProblem: Readonly<Record<DomainProblem, Text>> = {
  empty: t`nėra domeno vardas: jis tuščias.`,
  'blank-inside': t`nėra domeno vardas: viduje yra tarpas.`,
  address: t`yra IP adresas, o ne domeno vardas.`,
  'single-label': t`nėra domeno vardas: trūksta galūnės, pavyzdžiui, ${code('.lt')}.`,
  'bad-character': t`nėra domeno vardas: yra ženklų, kurių varduose nebūna.`,
  'bad-label': t`nėra domeno vardas: viena jo dalis tuščia arba per ilga.`,
  'bad-punycode': t`nėra domeno vardas: dalis, prasidedanti ${code('xn--')}, nieko nereiškia.`,
};

export const serverProblem: Readonly<Record<ServerProblem, Text>> = {
  'zone-id': t`negali būti DNS serverio adresas: toks adresas galioja tik vietinio tinklo segmente.`,
  'not-an-address': t`negali būti DNS serverio adresas: tai nei IP adresas, nei URL, prasidedantis ${code('https://')}.`,
  'bad-port': t`negali būti DNS serverio adresas: prievadas turi būti skaičius nuo 1 iki 65535.`,
  'bad-brackets': t`negali būti DNS serverio adresas: netinkami laužtiniai skliaustai.`,
  'not-https': t`negali būti DNS serverio adresas: URL turi prasidėti ${code('https://')}.`,
  'bad-url': t`negali būti DNS serverio adresas: tai ne serverio URL arba jame yra naudotojo vardas ar fragmentas.`,
};

export const fileProblem: Readonly<Record<FileProblem, Text>> = {
  'not-found': t`tokio failo nėra.`,
  'not-a-file': t`tai ne paprastas failas.`,
  'too-large': t`jis per didelis.`,
  'no-permission': t`neturite teisės jo skaityti.`,
  'read-only': t`jo diskas skirtas tik skaityti.`,
  'disk-full': t`diskas pilnas.`,
  'too-many-open': t`atverta per daug failų.`,
  'leads-out': t`tai nuoroda už saugyklos ribų. Nurodykite patį failą.`,
  unreadable: t`jo perskaityti nepavyko.`,
};

/** The same of a file to write. */
export const writeProblem: Readonly<Record<FileProblem, Text>> = {
  'not-found': t`tokio aplanko nėra.`,
  'not-a-file': t`tai aplankas, o ne failas.`,
  'too-large': t`jis per didelis.`,
  'no-permission': t`neturite teisės ten rašyti.`,
  'read-only': t`diskas skirtas tik skaityti.`,
  'disk-full': t`diskas pilnas.`,
  'too-many-open': t`atverta per daug failų.`,
  'leads-out': t`tai nuoroda už saugyklos ribų.`,
  unreadable: t`rašyti ten nepavyko.`,
};

export const mailProblem: Readonly<Record<MailProblem, Text>> = {
  empty: t`yra tuščias failas.`,
  'damaged-msg': t`yra „Outlook“ formato laiškas (.msg), bet sugadintas arba nepilnas.`,
  'office-file': t`yra „Word“, „Excel“ ar panašios programos dokumentas, ne laiškas.`,
  archive: t`yra archyvas, ne laiškas.`,
  winmail: t`yra „winmail.dat“, į kurį „Outlook“ sudeda kitoms programoms siunčiamą laišką.`,
  'utf-16': t`yra sugadintas UTF-16 tekstas.`,
  binary: t`yra ne tekstas, taigi ir ne laiškas.`,
  'too-large': t`yra per didelis laiškui.`,
  'too-deep': t`turi per daug laiškų vienas kitame.`,
};

const saveAsMail = t`Įrašykite grąžintą laišką kaip ${code('.eml')} arba ${code('.msg')} failą arba nukopijuokite jo tekstą ir nurodykite: ${code('spf-check bounce laiskas.eml')}`;

export const mailTodo: Readonly<Record<MailProblem, Text>> = {
  empty: saveAsMail,
  'damaged-msg': t`Įrašykite laišką iš naujo. Jei nepadeda, programoje „Outlook“ atidarykite jį ir pasirinkite Failas → Įrašyti kaip, tipą „Tik tekstas“; naujajame „Outlook“ ir naršyklėje pasirinkite atsisiuntimą EML formatu. Arba nukopijuokite laiško tekstą: ${code('spf-check bounce -')}`,
  'office-file': saveAsMail,
  archive: t`Išpakuokite ir nurodykite viduje esantį laišką.`,
  winmail: t`Atidarykite laišką programoje „Outlook“ ir įrašykite kaip ${code('.msg')} failą arba paprašykite siuntėjo atsiųsti jį iš naujo kaip paprastą tekstą ar HTML. Arba nukopijuokite laiško tekstą: ${code('spf-check bounce -')}`,
  'utf-16': saveAsMail,
  binary: saveAsMail,
  'too-large': t`Įrašykite laišką be priedų arba nukopijuokite jo tekstą: ${code('spf-check bounce -')}`,
  'too-deep': saveAsMail,
};
