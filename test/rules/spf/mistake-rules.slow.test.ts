import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { examineTexts } from '../../../src/facts/spf-text.js';
import { messageOf } from '../../../src/messages/catalogue/catalogue.js';
import { en } from '../../../src/messages/en/all.js';
import { mistakeRules } from '../../../src/rules/spf/mistake-rules.js';
import { spfTextRules } from '../../../src/rules/spf/text-rules.js';
import type { MistakeKind } from '../../../src/spf/mend/find.js';
import { isSpfText } from '../../../src/spf/record/select.js';
import { visible } from '../../../src/text/safe.js';
import { plain } from '../../../src/text/text.js';
import { octets, realRecords, skippedWithoutRealRecords, spfLikeText } from '../../spf/mend/mistake-texts.js';
import { catalogues } from '../../support/languages.js';
import { atFault, dataOf, findingsOf, published, textFindings } from '../../support/rules/spf-findings.js';

/** Apart, because a rule that says something else of the same zone is meant to. */
const besides: Readonly<Record<string, readonly string[]>> = {
  'spf/misplaced': ['spf/missing'],
  'spf/non-mail-domain': ['spf/missing'],
};

describe('the rules about the text of a record', () => {
  it('have one for every kind of mistake', () => {
    expectTypeOf<(typeof mistakeRules)[number]['id']>().toEqualTypeOf<`spf/${MistakeKind}`>();
    expect(new Set(mistakeRules.map(({ id }) => id)).size).toBe(mistakeRules.length);
  });

  it.each(spfTextRules.map((rule) => [rule.id, rule] as const))('leave the bad example of %s to it', (id, rule) => {
    const others = textFindings(rule.examples.bad).filter((finding) => finding.rule !== id);
    expect(others.map((finding) => finding.rule)).toEqual(besides[id] ?? []);
  });

  it.each(spfTextRules.map((rule) => [rule.id, rule] as const))('find nothing in the good example of %s', (_, rule) => {
    expect(textFindings(rule.examples.good)).toEqual([]);
  });
});

describe('a mistake in a record', () => {
  it('is told with what is meant', () => {
    expect(dataOf('spf/ip-mechanism-name', published('v=spf1 mx +ip:192.0.2.1 -all'))).toEqual([
      {
        text: '+ip:192.0.2.1',
        replacement: '+ip4:192.0.2.1',
        others: [],
        certain: true,
        effect: 'record-broken',
      },
    ]);
  });

  it('is told with all readings where it has several', () => {
    expect(dataOf('spf/bare-domain', published('v=spf1 pastas.pavyzdys.lt -all'))).toEqual([
      {
        text: 'pastas.pavyzdys.lt',
        replacement: 'a:pastas.pavyzdys.lt',
        others: ['include:pastas.pavyzdys.lt'],
        certain: false,
        effect: 'record-broken',
      },
    ]);
  });

  it('is told without a reading where it has none', () => {
    expect(dataOf('spf/bad-address', published('v=spf1 ip4:300.1.2.3 -all'))).toEqual([
      { text: 'ip4:300.1.2.3', others: [], certain: false, effect: 'record-broken' },
    ]);
  });

  it('is told with the text of another kind that stands in it', () => {
    expect(dataOf('spf/glued-terms', published('v=spf1 mx -allMS=ms123'))).toMatchObject([
      { text: '-allMS=ms123', replacement: '-all', elsewhere: 'MS=ms123', certain: true },
    ]);
    expect(dataOf('spf/unknown-modifier', published('v=spf1 mx -all v=DMARC1; p=none'))).toMatchObject([
      { text: 'v=DMARC1; p=none', elsewhere: 'v=DMARC1; p=none', certain: true },
    ]);
  });

  it.each([
    ['v=spf1 include=pavyzdys.lt -all', 'spf/equals-for-colon', 'ignored'],
    ['v=spf1 +include=pavyzdys.lt -all', 'spf/equals-for-colon', 'record-broken'],
    ['v=spf1 a:https://pavyzdys.lt -all', 'spf/bad-target', 'names-nothing'],
    ['v=spf1 a:pavyzdys -all', 'spf/bad-target', 'record-broken'],
    ['v=spf1 a:pavyzdys.lt-all', 'spf/glued-terms', 'names-nothing'],
    ['v=spf1 ip4:192.0.2.1-all', 'spf/glued-terms', 'record-broken'],
    ['v=spf1 svetaine=taip -all', 'spf/unknown-modifier', 'ignored'],
    ['v=spf1 mx -all v=spf1 a -all', 'spf/concatenated-records', 'ignored'],
    ['v=spf1 mx -allv=spf1 a -all', 'spf/concatenated-records', 'record-broken'],
  ] as const)('in %j has the effect that receivers give it', (text, id, effect) => {
    expect(findingsOf(id, published(text)).map(({ data }) => data.effect)).toEqual([effect]);
  });

  it('that is ignored is an error where it hides a sender, else a warning', () => {
    expect(findingsOf('spf/equals-for-colon', published('v=spf1 a=pavyzdys.lt -all'))).toMatchObject([
      { severity: 'error' },
    ]);
    expect(findingsOf('spf/unknown-modifier', published('v=spf1 mx svetaine=taip -all'))).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(textFindings(published('v=spf1 mx -all ra=postmaster rp=10 rr=all'))).toEqual([]);
  });

  it('that the fix takes care of by merging is certain', () => {
    const pasted = dataOf('spf/concatenated-records', published('v=spf1 mx -all v=spf1 a -all'));
    expect(pasted).toMatchObject([{ text: 'v=spf1', certain: true }]);
    const stuck = dataOf('spf/concatenated-records', published('v=spf1 mx -allv=spf1 a -all'));
    expect(stuck).toMatchObject([{ certain: false }]);
    const twice = dataOf('spf/repeated-modifier', published('v=spf1 redirect=a.lt Redirect=A.lt redirect=b.lt'));
    expect(twice).toMatchObject([
      { text: 'Redirect=A.lt', certain: true },
      { text: 'redirect=b.lt', certain: false },
    ]);
  });

  it('made of characters that look right names their code points', () => {
    const dns = published(octets('v=spf1 mx\u00a0a \u2013all'));
    expect(dataOf('spf/illegal-character', dns)).toMatchObject([
      { codePoints: ['U+00A0'] },
      { codePoints: ['U+2013'] },
    ]);
    expect(dataOf('spf/illegal-character', published('v=spf1 m\x07x\xff -all'))).toMatchObject([
      { codePoints: ['U+0007', 'U+00FF'] },
    ]);
  });

  it.each([
    ['a:pastas@pavyzdys.lt', 'mailbox', 'an e-mail address'],
    ['a:pastas..pavyzdys.lt', 'empty-label', 'one dot too many'],
    [`a:${'x'.repeat(64)}.lt`, 'label-too-long', 'more than 63 characters'],
    ['include:ekom21', 'single-label', 'is incomplete'],
  ])('in the target %s says what is wrong with the name', (term, why, words) => {
    const findings = findingsOf('spf/bad-target', published(`v=spf1 ${term} -all`));
    expect(findings).toMatchObject([{ data: { why } }]);
    expect(plain(messageOf(findings[0]!, en).what)).toContain(words);
  });
});

describe('any record', () => {
  it('has every mistake told once, at its characters', () => {
    let told = 0;
    fc.assert(
      fc.property(spfLikeText, (text) => {
        const findings = textFindings(published(text)).filter(({ place }) => place.span !== undefined);
        const mistakes = examineTexts([[text]]).flatMap(({ mistakes }) => mistakes);
        for (const { mistake } of mistakes) {
          const { kind, span } = mistake;
          const telling = findings.filter(
            ({ rule, place }) =>
              (rule === `spf/${kind}` || rule === 'spf/string-layout') &&
              place.span!.start <= span.start &&
              span.end <= place.span!.end,
          );
          expect(telling, mistake.text).toHaveLength(1);
        }
        // Words in a row that mean nothing are told together; each of the others at its own characters.
        for (const finding of findings) {
          expect(mistakes.some(({ mistake }) => mistake.span.start === finding.place.span!.start)).toBe(true);
          expect(mistakes.some(({ mistake }) => mistake.span.end === finding.place.span!.end)).toBe(true);
          if (finding.rule !== 'spf/unknown-mechanism')
            expect(mistakes.map(({ mistake }) => mistake.text)).toContain(atFault(finding));
        }
        told += findings.length;
      }),
    );
    expect(told).toBeGreaterThan(50);
  });

  it.skipIf(skippedWithoutRealRecords)('that was published gets words in every language', { timeout: 60_000 }, () => {
    const faulty = realRecords().filter((text) => isSpfText(text) && examineTexts([[text]])[0]!.mistakes.length > 0);
    expect(faulty.length).toBeGreaterThan(50);
    for (const text of faulty) {
      for (const finding of textFindings(published(text))) {
        for (const words of catalogues) {
          const { what, why, todo } = messageOf(finding, words);
          for (const part of [what, why, todo].map((text) => visible(plain(text)))) {
            expect(part).toMatch(/^\S.*[^ ]\.$/s);
            expect(part).not.toMatch(/undefined|\[object| {2}/);
            expect(part.length).toBeLessThan(520);
          }
        }
      }
    }
  });
});
