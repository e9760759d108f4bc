import type { ZoneProblem } from '../../dns/zone/problem.js';
import { code, type Text, t } from '../../text/text.js';
import { excerptOf } from '../catalogue/excerpt.js';

const quoted = (text: string): ReturnType<typeof code> => code(excerptOf(text));

/** What is wrong with a zone file, as a clause. */
export function zoneProblem(problem: ZoneProblem): Text {
  switch (problem.kind) {
    case 'not-octets':
    case 'utf-16':
      return t`the file is not plain text in UTF-8`;
    case 'nul':
      return t`there is a NUL character, so this is not a text file`;
    case 'unclosed-quote':
      return t`this quotation mark is never closed`;
    case 'unclosed-parenthesis':
      return t`this parenthesis is never closed`;
    case 'unopened-parenthesis':
      return t`a parenthesis is closed that was never opened`;
    case 'escape-over-255':
    case 'escape-not-three-digits':
    case 'escape-at-line-end':
      return t`${quoted(problem.escape)} is not a valid escape; write ${code('\\\\')} for a backslash or three digits up to 255`;
    case 'no-earlier-owner':
      return t`the first entry has no name; begin the line with one, or with ${code('@')}`;
    case 'missing-type':
      return t`the record has no type such as ${code('TXT')} or ${code('A')}`;
    case 'unknown-type':
      return t`${quoted(problem.word)} is not a record type`;
    case 'foreign-class':
      return t`the class ${quoted(problem.word)} is not supported; only ${code('IN')} is`;
    case 'bad-ttl':
      return t`${quoted(problem.word)} is not a valid time to live (TTL)`;
    case 'quoted-word':
      return t`${quoted(problem.word)} must not be in quotation marks here`;
    case 'relative-name-without-origin':
      return t`${quoted(problem.name)} is a relative name, but nothing says what it is relative to; add a line ${code('$ORIGIN manodomenas.lt.')}`;
    case 'bad-name':
      return t`${quoted(problem.name)} is not a valid name`;
    case 'missing-word':
      return t`the entry ends too early`;
    case 'surplus-word':
      return t`${quoted(problem.word)} is one value too many; text with spaces needs quotation marks`;
    case 'bad-preference':
      return t`${quoted(problem.word)} is not a preference; an MX record needs a number from 0 to 65535`;
    case 'bad-address':
      return t`${quoted(problem.word)} is not an IPv${problem.family} address`;
    case 'string-too-long':
    case 'data-too-long':
      return t`the text has ${problem.octets} bytes, but only ${problem.limit} are allowed; split it into several quoted strings`;
    case 'generic-data-expected':
    case 'bad-generic-length':
    case 'bad-generic-digits':
      return t`${quoted(problem.word)} is not record data in the form of RFC 3597`;
    case 'generic-length-differs':
      return t`${problem.declared} bytes are declared, but there are ${problem.octets}`;
    case 'generic-data-malformed':
      return t`these bytes are not a valid ${quoted(problem.type)} record`;
    case 'generate-refused':
      return t`${code('$GENERATE')} is not supported; write the records out`;
    case 'unknown-directive':
      return t`${quoted(problem.word)} is not a known directive; ${code('$ORIGIN')}, ${code('$TTL')} and ${code('$INCLUDE')} are`;
    case 'include-too-deep':
      return t`included files are nested more than ${problem.limit} deep`;
    case 'too-many-includes':
      return t`there are more than ${problem.limit} included files`;
    case 'include-failed':
      return includeFailed(problem);
    case 'too-many-octets':
      return t`the file is larger than ${problem.limit} bytes`;
    case 'too-many-records':
      return t`there are more than ${problem.limit} records`;
    case 'too-many-words':
      return t`the entry has more than ${problem.limit} words`;
  }
}

function includeFailed({ path, reason }: Extract<ZoneProblem, { kind: 'include-failed' }>): Text {
  switch (reason) {
    case 'not-found':
      return t`the included file ${quoted(path)} does not exist`;
    case 'not-a-file':
      return t`${quoted(path)} is not a regular file`;
    case 'outside-folder':
      return t`${quoted(path)} is outside the zone file's folder, and only files inside it are read`;
    case 'too-large':
      return t`the included file ${quoted(path)} is too large`;
    case 'unreadable':
      return t`the included file ${quoted(path)} cannot be read`;
  }
}
