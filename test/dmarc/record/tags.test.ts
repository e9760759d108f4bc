import { describe, expect, it } from 'vitest';
import { nearestChoice, nearestTag, policyChoices, psdChoices } from '../../../src/dmarc/record/tags.js';

describe('nearestTag', () => {
  it.each([
    ['police', 'p'],
    ['Policy', 'p'],
    ['rau', 'rua'],
    ['aspd', 'aspf'],
    ['dkim', 'adkim'],
    ['ps', 'sp'],
    ['of', 'fo'],
    ['x', undefined],
    ['pp', undefined],
    ['toString', undefined],
  ])('takes %s for %s', (name, tag) => {
    expect(nearestTag(name)).toBe(tag);
  });
});

describe('nearestChoice', () => {
  it.each([
    ['rejct', 'reject'],
    ['"reject"', 'reject'],
    ['Quarantin', 'quarantine'],
    ['reject,', 'reject'],
    ['block', undefined],
    ['', undefined],
  ])('takes the policy %j for %s', (value, choice) => {
    expect(nearestChoice(value, policyChoices)).toBe(choice);
  });

  it('takes words for their letters, but no letter for another', () => {
    expect(nearestChoice('yes', psdChoices)).toBe('y');
    expect(nearestChoice('s', psdChoices)).toBeUndefined();
  });
});
