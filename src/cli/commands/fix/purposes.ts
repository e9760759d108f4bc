import { type Purpose, purposes } from '../../../fix/publish/plan.js';

export interface PurposeOptions {
  readonly dkim?: boolean;
  readonly dmarc?: boolean;
  readonly all?: boolean;
}

/** Which records were asked for; without a choice the SPF record. */
export function wantedPurposes({ dkim, dmarc, all }: PurposeOptions): readonly Purpose[] {
  if (all === true) return purposes;
  const chosen: readonly Purpose[] = [
    ...(dkim === true ? ['dkim' as const] : []),
    ...(dmarc === true ? ['dmarc' as const] : []),
  ];
  return chosen.length === 0 ? ['spf'] : chosen;
}
