import type { Cause, Detail } from '../diagnosis/diagnosis.js';

export interface NearVerdict {
  readonly cause: Cause;
  readonly detail: Detail;
  readonly words: string;
}

/** So many words may stand between the name of a check and the word that says it failed. */
const reach = 6;

const names: readonly (readonly ['spf' | 'dkim' | 'dmarc', string])[] = [
  ['spf', 'spf'],
  ['spf', 'openspf'],
  ['spf', 'sender-policy-framework'],
  ['dkim', 'dkim'],
  ['dkim', 'domainkey'],
  ['dkim', 'domainkeys'],
  ['dmarc', 'dmarc'],
];

/** Beginnings of words that say that something failed. */
const failures = [
  'fail',
  'reject',
  'refus',
  'violat',
  'unauthori',
  'invalid',
  'denied',
  'deny',
  'denies',
  'bad',
  'incorrect',
  'error',
  'temperror',
  'permerror',
  'softfail',
  'hardfail',
  'block',
  'missing',
  'mismatch',
  'neither',
  'unaligned',
  'prohibit',
  'forbid',
  'forged',
  'forgery',
  'spoof',
  'not-authori',
  'not-allow',
  'not-permit',
  'not-verif',
  'not-pass',
  'not-align',
  'not-match',
  'not-valid',
  'not-accept',
  'not-comply',
  'unsuccessful',
  // Lithuanian, Latvian, Estonian, Finnish
  'nepavyk',
  'neatitink',
  'nepraėj',
  'atmest',
  'ebaõnnestu',
  'tagasi',
  'nesėkm',
  'neleidžia',
  'noraidīt',
  'neizdev',
  'hylät',
  'epäonnist',
  // German, Dutch, Swedish, Danish, Norwegian
  'verweigert',
  'zurückgewiesen',
  'berechtigt',
  'unzulässig',
  'geweigerd',
  'mislukt',
  'toegestaan',
  'afgewezen',
  'misslyck',
  'avvis',
  'afvis',
  'fehlgeschlagen',
  'abgewiesen',
  'abgelehnt',
  'ungültig',
  'verletz',
  // French, Spanish, Portuguese, Italian, Romanian
  'échec',
  'echec',
  'échou',
  'rejet',
  'rejeit',
  'falha',
  'falhou',
  'autorizad',
  'autorisé',
  'autorizzat',
  'superat',
  'respins',
  'eșuat',
  // Polish, Czech, Slovak, Hungarian, Turkish, Greek
  'uprawni',
  'nieuprawni',
  'selhal',
  'odmítnut',
  'zamítnut',
  'zlyhal',
  'zamietnut',
  'sikertelen',
  'elutas',
  'başarısız',
  'reddedil',
  'απορρίφθ',
  'απέτυχ',
  'błąd',
  'błęd',
  'odrzuc',
  // Russian, Ukrainian
  'отклон',
  'отверг',
  'неуспешн',
  'відхил',
  'помилк',
  'заборон',
  'запрещ',
  'отказ',
  'ошибк',
  'нарушен',
  'fallo',
  'falló',
  'fallid',
  'fallit',
  'rechaz',
  'rifiut',
  'respint',
];

/** Words that are not set apart by blanks. */
const failuresWithin = ['失敗', '失败', '拒否', '拒绝', '拒絕', '未通过', '不通过', '違反', '실패', '거부'];

/** Words in front of a name that make it advice, not a verdict. */
const advice = [
  'set',
  'setup',
  'setting',
  'configure',
  'publish',
  'add',
  'implement',
  'check',
  'ensure',
  'enable',
  'learn',
  'about',
  'review',
  'use',
  'sure',
  'verify',
  'recommend',
  'proper',
  'correct',
  'fix',
  'help',
];

/**
 * The check that a reply says has failed: its name with a word of failure near it, where no fingerprint knows the
 * reply. `text`: lower case, one line, without mailboxes and links.
 */
export function nearVerdict(text: string): NearVerdict | undefined {
  // Filters name their rules: `DMARC_POLICY_REJECT`. Where they add points, no rule alone is the reason.
  const scored = /spam|score/.test(text);
  const words = text
    .replace(/sender policy framework/g, 'sender-policy-framework')
    .replace(/\b(spf|dkim|dmarc)\/(?=(?:spf|dkim|dmarc)\b)/g, '$1 ')
    .replace(
      /\b(?:not|n't|cannot|didn't|doesn't|isn't|wasn't)\s+(?:been\s|be\s)?(authori[sz]ed?|allow(?:ed)?|permit(?:ted)?|verif(?:y|ied)|pass(?:ed|ing)?|aligned|match(?:ed)?|valid|accepted|comply)/g,
      'not-$1',
    )
    .replace(/\bno (?=aligned )/g, 'not-')
    .replace(/(?:^|\s)не\s+(пройден|соответств|разреш|прош|указан|принят|пройш|відповід)/g, ' отказ-$1')
    .split(scored ? /[\s,;:()[\]"'!?]+/ : /[\s,;:()[\]"'!?_]+/)
    .map((word) => word.replace(/^[.*<]+|[.*>]+$/g, ''))
    .filter((word) => word !== '');
  const failed = new Map<'spf' | 'dkim' | 'dmarc', number>();
  for (const [at, word] of words.entries()) {
    const name = names.find(
      ([, text]) =>
        word.startsWith(text) && (word.length === text.length || /^[-=\u3041-\u9fff]/.test(word.slice(text.length))),
    )?.[0];
    // A header of that name is no check.
    if (name === undefined || failed.has(name) || word.startsWith('dkim-signature')) continue;
    if (hasPassed(words, at)) continue;
    // In `make sure SPF, DKIM and DMARC …` the advice is about all of them.
    const before = words.slice(Math.max(0, at - 2 * reach), at).filter((one) => !isNameOrJoint(one));
    if (before.slice(-3).some((one) => advice.includes(one))) continue;
    const near = words.slice(Math.max(0, at - reach), at + reach + 1);
    if (near.some(isFailure)) failed.set(name, at);
  }
  const [first] = failed.values();
  if (first === undefined) return undefined;
  const shown = words.slice(Math.max(0, first - reach), first + reach + 1).join(' ');
  return { ...verdictOf(new Set(failed.keys())), words: shown };
}

/** `SPF ok`, `SPF and DKIM passed`, `dkim=pass`, `verified by DKIM`. */
function hasPassed(words: readonly string[], at: number): boolean {
  const [result = '', next = ''] = words.slice(at + 1, at + 1 + reach).filter((one) => !isNameOrJoint(one));
  const passed = ['pass', 'passed', 'passes', 'ok'].includes(result) && !isFailure(next);
  const proven = words[at - 1] === 'by' && ['verified', 'signed', 'authenticated'].includes(words[at - 2] ?? '');
  return passed || proven || /=pass/.test(words[at] ?? '');
}

function isNameOrJoint(word: string): boolean {
  return ['and', 'or', '/', '&'].includes(word) || names.some(([, text]) => word === text);
}

function isFailure(word: string): boolean {
  return (
    word === 'none' ||
    failures.some((beginning) => word.startsWith(beginning)) ||
    failuresWithin.some((part) => word.includes(part)) ||
    /=(?:fail|none|softfail|permerror)/.test(word) ||
    // What the policy of the domain asks for.
    /^p=(?:reject|quarantine)/.test(word)
  );
}

function verdictOf(failed: ReadonlySet<'spf' | 'dkim' | 'dmarc'>): { cause: Cause; detail: Detail } {
  if (failed.has('spf') && failed.has('dkim')) return { cause: 'auth-other', detail: 'several-checks' };
  if (failed.has('dmarc')) return { cause: 'dmarc', detail: 'dmarc-fail' };
  return failed.has('spf') ? { cause: 'spf', detail: 'spf-fail' } : { cause: 'dkim', detail: 'dkim-fail' };
}
