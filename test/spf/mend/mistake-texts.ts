import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { nearMissOf } from '../../../src/spf/record/near-miss.js';
import { isSpfText } from '../../../src/spf/record/select.js';
import { hasShared, sharedPath } from '../../support/shared.js';

/** A text as DNS carries it: one UTF-16 unit per octet of its UTF-8. */
export function octets(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

const piece = fc.constantFrom(
  ...'a mx ptr include: include exists: ip4: ip4 ip6: redirect= exp= redirect: all -all ~all +all all- ipv4: prt inlcude:'.split(
    ' ',
  ),
  ...'192.0.2.1 192.0.2.0/24 192.0.2.300 2001:db8::1 mail.example.com _spf.example.com localhost x.example.com.'.split(
    ' ',
  ),
  ...'%{d} %d %{ /24 // . .. , ; : = " \\" \' - ~ + ? v=spf1 v=DMARC1; p=none; MS=ms1 google-site-verification=x'.split(
    ' ',
  ),
  '\t',
  '\r\n',
  '\x00',
  octets('\u00a0'),
  octets('\u2013'),
  octets('\u200b'),
  octets('\u00e4'),
  '\xff',
);

/** Records put together from what people type, with and without spaces between. */
export const spfLikeText = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { maxLength: 12 })
  .map((parts) => `v=spf1 ${parts.map(([text, space]) => text + space).join('')}`);

const files = ['spf.txt', 'spf-near.txt'];

export const skippedWithoutRealRecords = !files.every((file) => hasShared('real', file));

/** Published texts, near misses without their wrapper; all are SPF records. */
export function realRecords(): string[] {
  return realTexts().flatMap((text) => {
    if (isSpfText(text)) return [text];
    const miss = nearMissOf(text);
    return miss !== undefined && 'meant' in miss && miss.meant !== undefined ? [miss.meant] : [];
  });
}

/** All texts that were published to be SPF. */
export function realTexts(): string[] {
  return files.flatMap((file) =>
    readFileSync(sharedPath('real', file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map(unescaped),
  );
}

/** The files write control and invisible characters as `\n`, `\u00a0`, a backslash as `\\`. */
function unescaped(line: string): string {
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', '\\': '\\' };
  return octets(
    line.replace(/\\(?:u([0-9a-fA-F]{4})|([nrt\\]))/g, (_, code: string | undefined, letter: string | undefined) =>
      code === undefined ? (named[letter ?? ''] ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
}
