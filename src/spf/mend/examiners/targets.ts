import type { Particulars, TargetProblem } from '../text/mistake.js';
import { isHostName, isModifierName, namedArgument, names, networkMechanism, written } from '../text/words.js';
import { asGuess, best, type ExaminedTerm, type Examiner, guess, none } from './examiner.js';

/** RFC 1035 §2.3.4: octets of a label, and characters of a name as written. */
const longestLabel = 63;
const longestName = 253;

/** `include=x`, `ip4=192.0.2.1`: to the grammar an unknown modifier, which receivers ignore in silence (RFC 7208 §6). */
export const equalsForColon: Examiner = ({ sign, body, repair }) => {
  const parts = namedArgument(body);
  if (parts === undefined || parts.separator !== '=' || isModifierName(parts.name)) return undefined;
  const remedy = repair(`${sign}${parts.written}:${parts.argument}`);
  return remedy.kind === 'none' && /^(?:a|mx|ptr)$/.test(parts.name)
    ? undefined
    : { kind: 'equals-for-colon', remedy, terms: 1 };
};

/** `redirect:x`, `exp:x`. */
export const colonForEquals: Examiner = ({ body, repair }) => {
  const parts = namedArgument(body);
  if (parts === undefined || parts.separator !== ':' || !isModifierName(parts.name)) return undefined;
  return { kind: 'colon-for-equals', remedy: repair(`${parts.written}=${parts.argument}`), terms: 1 };
};

/** `include:ip4:…`, `ip4:ip4:…`: the inner term is the one that was meant. */
export const nestedMechanism: Examiner = ({ sign, body, repair }) => {
  const outer = namedArgument(body);
  if (outer === undefined) return undefined;
  const innerSign = /^[+\-~?]/.exec(outer.argument)?.[0] ?? '';
  const inner = namedArgument(outer.argument.slice(innerSign.length));
  // Groups of an IPv6 address look like `a:`.
  if (inner === undefined || (outer.name === 'ip6' && inner.name === 'a')) return undefined;
  const outerModifier = isModifierName(outer.name);
  const innerModifier = isModifierName(inner.name);
  const remedy = repair((innerModifier ? '' : innerSign || sign) + outer.argument.slice(innerSign.length));
  if (remedy.kind === 'none') return undefined;
  const plain = outerModifier === innerModifier && (innerSign === '' || sign === '' || innerSign === sign);
  return { kind: 'nested-mechanism', remedy: plain ? remedy : asGuess(remedy), terms: 1 };
};

/** An address where a name belongs, or a prefix on a name that takes none (RFC 7208 §5.2, §7.1). */
export const addressOrPrefix: Examiner = ({ term, sign, body, repair }) => {
  const name = /^(include|exists|ptr)\/{1,2}[0-9]+$/i.exec(body)?.[1];
  if (name !== undefined) return { kind: 'prefix-not-allowed', remedy: repair(sign + name), terms: 1 };
  const parts = namedArgument(body);
  if (term.type !== 'malformed' || parts === undefined || /^ip/.test(parts.name)) return undefined;
  const prefix = /(?:\/{1,2}[0-9]+)+$/.exec(parts.argument)?.[0] ?? '';
  const host = parts.argument.slice(0, parts.argument.length - prefix.length).replace(/\.$/, '');
  const mechanism = networkMechanism(host + prefix);
  const takesPrefix = parts.name === 'a' || parts.name === 'mx';
  if (mechanism !== undefined) {
    const remedy = repair(`${sign}${mechanism}:${host}${prefix}`);
    if (takesPrefix) return { kind: 'address-as-host', remedy, terms: 1 };
    if (parts.name === 'include' && prefix !== '') return { kind: 'prefix-not-allowed', remedy, terms: 1 };
    // Behind `include` and `exists` an address admits nobody but itself; a redirect would speak for everybody.
    const plain = parts.name === 'include' || parts.name === 'exists';
    return { kind: 'address-as-host', remedy: plain ? remedy : asGuess(remedy), terms: 1 };
  }
  if (takesPrefix || prefix === '') return undefined;
  const remedy = repair(sign + written(parts.written, host));
  return remedy.kind === 'none' ? undefined : { kind: 'prefix-not-allowed', remedy, terms: 1 };
};

/** A term that is just a host name: as `a:` or as `include:`, only DNS can tell. Also `include_x`, `include.x`. */
export const bareDomain: Examiner = ({ sign, body }) => {
  const [, host = '', prefix = ''] = /^:?([^/]*)((?:\/{1,2}[0-9]+)*)$/.exec(body) ?? [];
  if (!isHostName(host)) return undefined;
  const asHost = `${sign}a:${host}${prefix}`;
  const stuck = /^(include|redirect|exists|mx|a)([._-])(.+)$/i.exec(host);
  const rest = stuck?.[3] ?? '';
  if (stuck !== null && prefix === '' && isHostName(rest)) {
    const name = stuck[1] ?? '';
    const label = stuck[2] === '_' ? `_${rest}` : rest;
    return {
      kind: 'bare-domain',
      remedy: guess(sign + written(name, label), [sign + written(name, rest), asHost]),
      terms: 1,
    };
  }
  if (prefix !== '') return { kind: 'bare-domain', remedy: guess(asHost), terms: 1 };
  const asInclude = `${sign}include:${host}`;
  const policy = /^_|^spf\b|[._-]spf\./i.test(host);
  return {
    kind: 'bare-domain',
    remedy: policy ? guess(asInclude, [asHost]) : guess(asHost, [asInclude]),
    terms: 1,
  };
};

/**
 * A target that is not a name: by the grammar of RFC 7208 §7.1, or, since its macro-literals allow almost everything,
 * by what DNS can hold (§4.8) and a mail host may be called.
 */
export const badTarget: Examiner = (examined) => {
  const { sign, body } = examined;
  const parts = namedArgument(body);
  if (parts === undefined || /^ip/.test(parts.name)) return undefined;
  const why = targetProblem(parts.argument, parts.name);
  if (why === undefined) return undefined;
  const remedies = readings(parts.argument, why).map((target) => {
    const text = target === '' ? '' : sign + written(parts.written, target);
    return target === parts.argument ? none : examined.repair(text);
  });
  const remedy = orTermOfItsOwn(examined, parts.argument, best(remedies));
  // The host of a web address can be nothing else; the other readings change the name.
  return { kind: 'bad-target', why, remedy: why === 'url' ? remedy : asGuess(remedy), terms: 1 };
};

/** `include:mx`: the name of another mechanism where a host belongs. */
function orTermOfItsOwn({ sign }: ExaminedTerm, argument: string, remedy: ReturnType<typeof best>) {
  return remedy.kind === 'none' && /^(?:mx|a|ptr)$/i.test(argument) ? guess(sign + argument) : remedy;
}

function targetProblem(text: string, name: string): TargetProblem | undefined {
  const target = name === 'a' || name === 'mx' ? text.replace(/(?:\/{1,2}[0-9]+)+$/, '') : text;
  if (networkMechanism(target) !== undefined) return 'address';
  if (target.includes('%')) return undefined;
  if (target.includes('://')) return 'url';
  if (target.includes('@')) return 'mailbox';
  const labels = target.replace(/\.$/, '').split('.');
  if (!/^[A-Za-z0-9._-]*$/.test(target)) return 'character';
  if (labels.includes('')) return 'empty-label';
  if (labels.some((label) => label.length > longestLabel)) return 'label-too-long';
  if (target.length > longestName) return 'name-too-long';
  if (labels.length === 1) return 'single-label';
  return isHostName(target) ? undefined : 'top-label';
}

/** A name with its colon: the text around it is another term, not a target. */
const innerTerm = new RegExp(`(?:${names})[:=]`, 'i');

/** What the author may have meant by a target; empty where the term says nothing. */
function readings(text: string, why: TargetProblem): readonly string[] {
  switch (why) {
    case 'url':
      return [text.replace(/^[a-z]*:\/+/i, '').replace(/[/?#:].*$/, '')];
    case 'mailbox':
      return [text.slice(text.lastIndexOf('@') + 1)];
    case 'character':
      return innerTerm.test(text)
        ? []
        : [text.replace(/[:,;]/g, '.'), text.replace(/:[0-9]*$/, ''), text.replace(/\/.*$/, '')];
    case 'empty-label':
      return [text.replace(/\.{2,}/g, '.').replace(/^\./, '')];
    case 'top-label':
      return [text.replaceAll('_', '.')];
    case 'address':
    case 'label-too-long':
    case 'name-too-long':
    case 'single-label':
      return [];
  }
}

/** Signs of punctuation round a term: `ip4:192.0.2.1;`, `mx,`, a lone `;`. They mean nothing anywhere. */
export const punctuation: Examiner = ({ term, sign, body, repair }) => {
  const bare = body.replace(/^[,;|()\\]+/, '').replace(/[.,;|()\\]+$/, '');
  if (bare === body) return undefined;
  const remedy = repair(bare === '' ? '' : sign + bare);
  if (remedy.kind === 'none') return undefined;
  return { ...punctuated(term.text, bare), remedy, terms: 1 };
};

/** The kind is that of the trouble the parser sees. */
function punctuated(text: string, bare: string): Particulars {
  const parts = namedArgument(bare);
  if (parts === undefined) return { kind: 'unknown-mechanism', name: text };
  if (/^ip/.test(parts.name)) return { kind: 'bad-address' };
  return { kind: 'bad-target', why: 'character' };
}
