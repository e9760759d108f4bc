import { describe, expect, it } from 'vitest';
import { isAuthentication, isFailure } from '../../../src/bounce/diagnosis/diagnosis.js';
import { expectFound } from './expect-found.js';
import { diagnosedPaste as diagnosed, readPasted } from './pasted-files.js';

const all = readPasted();
const refusals = all.filter(({ expected }) => expected !== undefined);
const ordinary = all.filter(({ expected }) => expected === undefined);

describe('what people paste', () => {
  it('is a table of many', () => {
    expect(refusals.length).toBeGreaterThanOrEqual(300);
    expect(ordinary.length).toBeGreaterThanOrEqual(100);
  });

  it.each(refusals)('$where: $text', async (one) => {
    const { kind, recipients } = await diagnosed(one);
    expect(isFailure(kind)).toBe(true);
    expectFound(recipients[0]!, one.expected!);
  });

  it.each(ordinary)('is no refusal, $where: $text', async (one) => {
    const { kind, recipients } = await diagnosed(one);
    expect(recipients.filter(({ cause }) => isAuthentication(cause))).toEqual([]);
    expect(isFailure(kind)).toBe(false);
  });
});
