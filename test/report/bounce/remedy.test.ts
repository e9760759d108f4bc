import { describe, expect, it } from 'vitest';
import type { ClientOwner, FailedRecipient } from '../../../src/bounce/diagnosis/diagnosis.js';
import { parseAddress } from '../../../src/ip/address.js';
import { en } from '../../../src/messages/en/all.js';
import { lt } from '../../../src/messages/lt/all.js';
import { remedyOf } from '../../../src/report/bounce/report.js';
import { plain } from '../../../src/text/text.js';
import { dmarcFailure } from '../../support/bounce.js';

const address = parseAddress('192.0.2.7')!;
const listed: FailedRecipient = {
  ...dmarcFailure,
  cause: 'blocklist',
  detail: 'address-listed',
  client: { address, from: 'reply' },
};
const spf: FailedRecipient = { ...listed, cause: 'spf', detail: 'spf-fail' };
const directo: ClientOwner = { kind: 'sender', name: 'Directo' };
const microsoft: ClientOwner = { kind: 'known', name: 'Microsoft 365' };
const nobody: ClientOwner = { kind: 'nobody' };

function told(worst: FailedRecipient, owner: ClientOwner | undefined): string {
  const remedy = remedyOf(worst, owner, en.bounce);
  return remedy === undefined ? '' : plain(remedy);
}

describe('the remedy of a bounce', () => {
  it('names whose the address is, and only what its owner has to do', () => {
    expect(told(listed, directo)).toMatch(/^192\.0\.2\.7 belongs to Directo, .*delisted.*Directo's support/);
    expect(told(listed, microsoft)).toMatch(/^192\.0\.2\.7 belongs to Microsoft 365, not to Directo.*delisted/);
    expect(told(listed, nobody)).toMatch(/^192\.0\.2\.7 is not one of Directo's addresses.*delisted/);
    expect(told({ ...listed, cause: 'other', detail: 'ptr' }, nobody)).toMatch(/reverse DNS name/);
    expect(told({ ...listed, detail: 'reputation' }, nobody)).toMatch(/reputation/);
  });

  it('of SPF begins with an address that is not Directo’s', () => {
    expect(told(spf, nobody)).toMatch(/^192\.0\.2\.7 is not one of Directo's addresses/);
    expect(told(spf, microsoft)).toMatch(/^192\.0\.2\.7 belongs to Microsoft 365/);
    expect(told(spf, directo)).toBe(plain(en.bounce.details['spf-fail'].remedy));
  });

  it('is the general one where nobody knows the address, or it is a guess', () => {
    const { client: _client, ...without } = listed;
    expect(told(without, undefined)).toBe(plain(en.bounce.details['address-listed'].remedy));
    expect(told({ ...listed, client: { address, from: 'received' } }, nobody)).toBe(
      plain(en.bounce.details['address-listed'].remedy),
    );
  });

  it('at a forwarder is DKIM and DKIM only', () => {
    const forwarded = { ...dmarcFailure, forwarding: 'other-recipient' } as const;
    expect(told(forwarded, directo)).toMatch(/^Only DKIM survives forwarding/);
    expect(told({ ...spf, forwarding: 'other-recipient' }, nobody)).toMatch(/^Only DKIM survives forwarding/);
  });

  it('has a label of a few words in every language', () => {
    for (const words of [en, lt])
      for (const label of Object.values(words.bounce.labels)) expect(plain(label).length).toBeLessThanOrEqual(20);
  });
});
