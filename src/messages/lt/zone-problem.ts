import type { ZoneProblem } from '../../dns/zone/problem.js';
import { code, type Text, t } from '../../text/text.js';
import { excerptOf } from '../catalogue/excerpt.js';
import { plural } from './language.js';

const quoted = (text: string): ReturnType<typeof code> => code(excerptOf(text));

/** What is wrong with a zone file, as a clause. */
export function zoneProblem(problem: ZoneProblem): Text {
  switch (problem.kind) {
    case 'not-octets':
    case 'utf-16':
      return t`failas nėra paprastas UTF-8 tekstas`;
    case 'nul':
      return t`yra NUL ženklas, taigi tai ne tekstinis failas`;
    case 'unclosed-quote':
      return t`ši kabutė neuždaryta`;
    case 'unclosed-parenthesis':
      return t`šis skliaustas neuždarytas`;
    case 'unopened-parenthesis':
      return t`uždarytas skliaustas, kuris nebuvo atidarytas`;
    case 'escape-over-255':
    case 'escape-not-three-digits':
    case 'escape-at-line-end':
      return t`taip rašyti negalima: ${quoted(problem.escape)}; pasvirasis brūkšnys rašomas ${code('\\\\')}, ženklo kodas – trimis skaitmenimis iki 255`;
    case 'no-earlier-owner':
      return t`pirmasis įrašas neturi vardo; eilutę pradėkite vardu arba ${code('@')}`;
    case 'missing-type':
      return t`nenurodytas įrašo tipas, pavyzdžiui, ${code('TXT')} arba ${code('A')}`;
    case 'unknown-type':
      return t`${quoted(problem.word)} nėra įrašo tipas`;
    case 'foreign-class':
      return t`${quoted(problem.word)} nėra klasė ${code('IN')}`;
    case 'bad-ttl':
      return t`${quoted(problem.word)} nėra galiojimo trukmė (TTL)`;
    case 'quoted-word':
      return t`${quoted(problem.word)} čia rašoma be kabučių`;
    case 'relative-name-without-origin':
      return t`${quoted(problem.name)} yra santykinis vardas, bet nepasakyta, kieno atžvilgiu; pridėkite eilutę ${code('$ORIGIN manodomenas.lt.')}`;
    case 'bad-name':
      return t`${quoted(problem.name)} nėra tinkamas vardas`;
    case 'missing-word':
      return t`įrašas baigiasi per anksti`;
    case 'surplus-word':
      return t`${quoted(problem.word)} čia nereikalinga; tekstą su tarpais rašykite kabutėse`;
    case 'bad-preference':
      return t`${quoted(problem.word)} nėra prioritetas; MX įrašui reikia skaičiaus nuo 0 iki 65535`;
    case 'bad-address':
      return t`${quoted(problem.word)} nėra IPv${problem.family} adresas`;
    case 'string-too-long':
    case 'data-too-long':
      return t`tekste per daug baitų: jų yra ${problem.octets}, o leidžiama ${problem.limit}; padalykite jį į kelias dalis kabutėse`;
    case 'generic-data-expected':
    case 'bad-generic-length':
    case 'bad-generic-digits':
      return t`${quoted(problem.word)} nėra įrašo duomenys, kaip juos rašo RFC 3597`;
    case 'generic-length-differs':
      return t`nurodytas ilgis ${problem.declared}, o baitų yra ${problem.octets}`;
    case 'generic-data-malformed':
      return t`šie baitai nėra ${quoted(problem.type)} įrašas`;
    case 'generate-refused':
      return t`${code('$GENERATE')} nepalaikoma; įrašus išrašykite po vieną`;
    case 'unknown-directive':
      return t`komandos ${quoted(problem.word)} nėra; yra ${code('$ORIGIN')}, ${code('$TTL')} ir ${code('$INCLUDE')}`;
    case 'include-too-deep':
      return t`failai įtraukiami per giliai; leidžiamų lygių: ${problem.limit}`;
    case 'too-many-includes':
      return t`įtraukiama per daug failų; leidžiama ${problem.limit}`;
    case 'include-failed':
      return includeFailed(problem);
    case 'too-many-octets':
      return t`failas per didelis; leidžiama baitų: ${problem.limit}`;
    case 'too-many-records':
      return t`per daug įrašų; leidžiama ${problem.limit}`;
    case 'too-many-words':
      return t`įraše per daug žodžių; leidžiama ${problem.limit} ${plural(problem.limit, { one: t`žodis`, few: t`žodžiai`, other: t`žodžių` })}`;
  }
}

function includeFailed({ path, reason }: Extract<ZoneProblem, { kind: 'include-failed' }>): Text {
  switch (reason) {
    case 'not-found':
      return t`įtraukiamo failo ${quoted(path)} nėra`;
    case 'not-a-file':
      return t`${quoted(path)} nėra paprastas failas`;
    case 'outside-folder':
      return t`${quoted(path)} yra už zonos failo aplanko ribų, o skaitomi tik jame esantys failai`;
    case 'too-large':
      return t`įtraukiamas failas ${quoted(path)} per didelis`;
    case 'unreadable':
      return t`įtraukiamo failo ${quoted(path)} perskaityti nepavyko`;
  }
}
