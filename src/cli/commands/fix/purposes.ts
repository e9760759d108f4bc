import { type Purpose, purposes } from '../../../fix/publish/plan.js';

export interface PurposeOptions {
  readonly dkim?: boolean;
  readonly dmarc?: boolean;
  readonly all?: boolean;
  /** How the DKIM record is to be made. */
  readonly dkimCname?: boolean;
  /** What the DMARC record is to name. */
  readonly reports?: string;
}

/** Which records were asked for, by name or by an option that only they have; without a choice the SPF record. */
export function wantedPurposes({ all, dkimCname, reports, ...chosenByName }: PurposeOptions): readonly Purpose[] {
  if (all === true) return purposes;
  const dkim = chosenByName.dkim ?? dkimCname;
  const dmarc = chosenByName.dmarc ?? reports !== undefined;
  const chosen: readonly Purpose[] = [
    ...(dkim === true ? ['dkim' as const] : []),
    ...(dmarc === true ? ['dmarc' as const] : []),
  ];
  return chosen.length === 0 ? ['spf'] : chosen;
}
