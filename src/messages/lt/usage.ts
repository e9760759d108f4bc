import { code, list, t } from '../../text/text.js';
import { excerptOf } from '../catalogue/excerpt.js';
import type { UsageMessages } from '../catalogue/usage.js';
import {
  configFault,
  domainProblem,
  fileProblem,
  mailProblem,
  mailTodo,
  serverProblem,
  writeProblem,
} from './usage-faults.js';
import { zoneProblem } from './zone-problem.js';

const quoted = (text: string): ReturnType<typeof code> => code(excerptOf(text));
const exampleDomain = t`Nurodykite domeno vardą, pavyzdžiui: ${code('spf-check manodomenas.lt')}`;

export const usage: UsageMessages = (problem) => {
  switch (problem.kind) {
    case 'no-domain':
      return { what: t`Nenurodytas domenas.`, todo: exampleDomain };
    case 'not-a-domain':
      return { what: t`${quoted(problem.text)} ${domainProblem[problem.why]}`, todo: exampleDomain };
    case 'not-an-address':
      return {
        what: t`${quoted(problem.text)} nėra IP adresas.`,
        todo: t`Nurodykite siuntimo serverio adresą, pavyzdžiui: ${code('spf-check evaluate 90.190.150.212 --mail-from info@manodomenas.lt')}`,
      };
    case 'no-identity':
      return {
        what: t`Laiškas be siuntėjo adreso tikrinamas pagal HELO vardą, o jis nenurodytas.`,
        todo: t`Pridėkite ${code('--helo')} su siuntimo serverio vardu.`,
      };
    case 'bad-server':
      return {
        what: t`${quoted(problem.text)} ${serverProblem[problem.why]}`,
        todo: t`Nurodykite adresą, jei reikia, su prievadu, arba URL: ${code('--server 9.9.9.9')}, ${code('--server [2620:fe::fe]:53')}, ${code('--server https://dns.quad9.net/dns-query')}`,
      };
    case 'bad-number':
      return {
        what: t`${quoted(problem.text)} netinka parinkčiai ${code(problem.option)}.`,
        todo: t`Nurodykite sveikąjį skaičių nuo ${problem.least} iki ${problem.most}.`,
      };
    case 'bad-choice':
      return {
        what: t`${quoted(problem.text)} netinka parinkčiai ${code(problem.option)}.`,
        todo: t`Pasirinkite vieną iš šių: ${list(problem.choices.map(code))}.`,
      };
    case 'unusable-key':
      return {
        what: t`${quoted(problem.text)}: čia nėra tinkamo RSA rakto.`,
        todo: t`Nurodykite viešąjį raktą base64 pavidalu, kaip rakto įrašą (${code('k=rsa; p=…')}) arba PEM pavidalu, visą ir nepakeistą.`,
      };
    case 'not-a-mailbox':
      return {
        what: t`${quoted(problem.text)} nėra pašto adresas, kuriuo būtų galima siųsti ataskaitas.`,
        todo: t`Nurodykite vieną adresą: ${code('--reports dmarc@example.com')}.`,
      };
    case 'fallback-without-zone':
      return {
        what: t`${code('--zone-fallback')} nurodyta be zonos failo.`,
        todo: t`Pridėkite ${code('--zone')} su failu arba šią parinktį praleiskite: be zonos failų ir taip kreipiamasi į tinklą.`,
      };
    case 'not-a-record':
      return {
        what:
          problem.text === '' ? t`${code('--record')} tekstas tuščias.` : t`${quoted(problem.text)} nėra SPF įrašas.`,
        todo: t`Nurodykite visą tekstą nuo ${code('v=spf1')}, kabutėse: ${code('--record "v=spf1 mx -all"')}`,
      };
    case 'record-for-several':
      return {
        what: t`Vienu metu ${code('--record')} galima išbandyti tik vienam domenui.`,
        todo: t`Nurodykite vieną domeną.`,
      };
    case 'nothing-to-compare':
      return {
        what: t`Nėra su kuo lyginti.`,
        todo: t`Nurodykite antrą domeną, zonos failą arba naują įrašą: ${code('spf-check diff manodomenas.lt --record "v=spf1 mx -all"')}`,
      };
    case 'sender-elsewhere':
      return {
        what: t`${quoted(problem.text)} nėra domeno ${quoted(problem.domain)} adresas.`,
        todo: t`Nurodykite šio domeno siuntėjo adresą.`,
      };
    case 'form-cannot-carry':
      return {
        what: t`Formatu ${code(problem.form)} dabartinių ${quoted(problem.name)} TXT įrašų užrašyti neįmanoma.`,
        todo: t`Pasirinkite kitą formatą, pavyzdžiui, ${code('--as zone')}.`,
      };
    case 'unreadable-file':
      return { what: t`Failas ${quoted(problem.path)}: ${fileProblem[problem.why]}`, todo: t`Patikrinkite kelią.` };
    case 'unreadable-mail':
      return { what: t`${quoted(problem.path)} ${mailProblem[problem.why]}`, todo: mailTodo[problem.why] };
    case 'unknown-option':
      return {
        what: t`Parinkties ${quoted(problem.text)} nėra.`,
        todo:
          problem.meant.length > 0
            ? t`Galbūt turite omenyje ${list(problem.meant.map(code))}. Visos parinktys: ${code(problem.help)}.`
            : t`Visos parinktys: ${code(problem.help)}.`,
      };
    case 'unknown-command':
      return {
        what: t`${quoted(problem.text)} nėra nei komanda, nei domeno vardas.`,
        todo: t`Galbūt turite omenyje ${list(problem.meant.map(code))}. Visos komandos: ${code('spf-check --help')}.`,
      };
    case 'missing-argument':
      return {
        what: t`Trūksta argumento ${code(problem.name)}.`,
        todo: t`Kaip rašyti: ${code(problem.help)}.`,
      };
    case 'missing-option':
      return {
        what: t`Čia būtina parinktis ${code(problem.option)}.`,
        todo: t`Ką ji reiškia: ${code(problem.help)}.`,
      };
    case 'option-without-value':
      return {
        what: t`Parinkčiai ${code(problem.option)} trūksta reikšmės.`,
        todo: t`Parašykite reikšmę po jos; kokią: ${code(problem.help)}.`,
      };
    case 'too-many-arguments':
      return {
        what: t`Argumentas ${quoted(problem.text)} nereikalingas.`,
        todo: t`Praleiskite jį arba tai, kas rašoma kartu, suskliauskite kabutėmis; kiek argumentų gali būti: ${code(problem.help)}.`,
      };
    case 'unknown-rule':
      return {
        what: t`Taisyklės ${quoted(problem.text)} nėra.`,
        todo:
          problem.meant.length > 0
            ? t`Galbūt turite omenyje ${list(problem.meant.map(code))}. Visos taisyklės: ${code('spf-check rules')}.`
            : t`Visos taisyklės: ${code('spf-check rules')}.`,
      };
    case 'unknown-sender':
      return {
        what: t`Tarp žinomų siuntėjų ${quoted(problem.text)} nėra.`,
        todo:
          problem.meant.length > 0
            ? t`Galbūt turite omenyje ${list(problem.meant.map(code))}. Visi išvardyti ${code('docs/senders.md')}.`
            : t`Visi išvardyti ${code('docs/senders.md')}.`,
      };
    case 'bad-selector':
      return {
        what: t`${quoted(problem.text)} negali būti DKIM selektorius.`,
        todo: t`Nurodykite tai, kas laiško antraštėje ${code('DKIM-Signature')} parašyta po ${code('s=')}, pavyzdžiui: ${code('--selector k1')}.`,
      };
    case 'list-too-long':
      return {
        what: t`Faile ${quoted(problem.path)} yra daugiau eilučių negu ${problem.most}.`,
        todo: t`Padalykite sąrašą ir tikrinkite dalis vieną po kitos.`,
      };
    case 'bad-line':
      return {
        what: t`${code(`${excerptOf(problem.path)}:${problem.line}`)}: ${quoted(problem.text)} ${domainProblem[problem.why]}`,
        todo: t`Rašykite po vieną domeną eilutėje; po ${code('#')} rašomas komentaras.`,
      };
    case 'formats-collide':
      return {
        what: t`Į ekraną galima rašyti tik vienu formatu, o nurodyti ${list(problem.formats.map(code))}.`,
        todo: t`Kitiems nurodykite failą: ${code('--format text --format sarif=out.sarif')}`,
      };
    case 'output-without-format':
      return {
        what: t`${code('--output')} nurodo failą, bet kiekvienas formatas jį jau turi.`,
        todo: t`Praleiskite ${code('--output')}.`,
      };
    case 'bad-config': {
      const { at, kind, choices } = problem.problem;
      const file = code(`${excerptOf(problem.path)}:${problem.problem.line}`);
      const where = at === '' ? t`${file}` : t`${file}, ${quoted(at)}`;
      return {
        what: t`${where}: ${configFault[kind]}`,
        todo:
          choices.length === 0
            ? t`Pataisykite failą; jo sandara aprašyta ${code('docs/configuration.md')}.`
            : t`Čia galima: ${list(choices.slice(0, 12).map(code))}${choices.length > 12 ? t` …` : t`.`}`,
      };
    }
    case 'foreign-config':
      return {
        what: t`Konfigūracija ${quoted(problem.path)} priklauso kitam naudotojui, todėl nenaudojama.`,
        todo: t`Jei ja pasitikite, nurodykite ją: ${code('--config')}. Jei jos nereikia, vartokite ${code('--no-config')}.`,
      };
    case 'path-leads-out':
      return {
        what: t`${quoted(problem.config)} nurodo ${quoted(problem.path)}, o šis failas yra už saugyklos ribų, pasiekiamas per nuorodą arba priklauso Git ar GitHub.`,
        todo: t`Nurodykite failą saugykloje arba įrašykite jį komandos eilutėje.`,
      };
    case 'not-our-report':
      return {
        what: t`Pagal ${quoted(problem.config)} būtų perrašytas ${quoted(problem.path)}, bet tai ne ataskaita formatu ${code(problem.format)}.`,
        todo: t`Ištrinkite šį failą, pasirinkite kitą arba nurodykite jį komandos eilutėje.`,
      };
    case 'file-for-two':
      return {
        what: t`Į failą ${quoted(problem.path)} būtų rašoma dviem formatais.`,
        todo: t`Kiekvienam nurodykite atskirą failą.`,
      };
    case 'not-a-baseline':
      return {
        what: t`Faile ${quoted(problem.path)} nėra anksčiau žinomų radinių sąrašo.`,
        todo: t`Nurodykite nepakeistą failą, kurį įrašė ${code('--write-baseline')}.`,
      };
    case 'unwritable-file':
      return {
        what: t`Į failą ${quoted(problem.path)} įrašyti nepavyko: ${writeProblem[problem.why]}`,
        todo: t`Patikrinkite kelią ir ar galite ten rašyti.`,
      };
    case 'unwritable-stream':
      return {
        what: t`Į ${code(problem.stream)} išvesto teksto įrašyti nepavyko: ${writeProblem[problem.why]}`,
        todo: t`Paleiskite dar kartą ten, kur yra vietos.`,
      };
    case 'defect':
      return {
        what: t`Vykdymą nutraukė netikėta klaida: ${quoted(problem.text)}`,
        todo: t`Praneškite apie ją ir nurodykite, kokią komandą paleidote.`,
      };
    case 'not-a-saved-run':
      return {
        what: t`Faile ${quoted(problem.path)} nėra išsaugotos patikros.`,
        todo: t`Nurodykite nepakeistą failą, kurį įrašė ${code('--save')}.`,
      };
    case 'conflicting-options':
      return {
        what: t`${code(problem.one)} ir ${code(problem.other)} kartu nenaudojami.`,
        todo: t`Vieną iš jų praleiskite.`,
      };
    case 'zone-file': {
      const { file, line, column } = problem.error;
      return {
        what: t`${code(`${excerptOf(file)}:${line}:${column}`)}: ${zoneProblem(problem.error.problem)}.`,
        todo: t`Pataisykite šią zonos failo eilutę ir paleiskite komandą dar kartą.`,
      };
    }
  }
};
