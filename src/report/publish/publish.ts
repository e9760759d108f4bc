import type { RecordChange } from './change.js';
import { dnscontrolCarries, dnscontrolText } from './dnscontrol-form.js';
import type { PublishForm } from './form.js';
import { nsupdateText } from './nsupdate-form.js';
import { octodnsCarries, octodnsText } from './octodns-form.js';
import { terraformText } from './terraform-form.js';
import { zoneText } from './zone-form.js';

/**
 * The changes in the notation of a tool that publishes them, in printable ASCII and line feeds. Comments in it are in
 * English, as in the tool's own files. A name that the form cannot carry appears only in a comment: {@link carries}.
 *
 * @param ttlSeconds a whole number of at most 31 bits (RFC 2181 §8); preferably the TTL that the records have.
 */
export function publishText(form: PublishForm, changes: readonly RecordChange[], ttlSeconds: number): string {
  switch (form) {
    case 'zone':
      return zoneText(changes, ttlSeconds);
    case 'nsupdate':
      return nsupdateText(changes, ttlSeconds);
    case 'octodns':
      return octodnsText(changes, ttlSeconds);
    case 'dnscontrol':
      return dnscontrolText(changes, ttlSeconds);
    case 'terraform':
      return terraformText(changes, ttlSeconds);
  }
}

/** Whether the form can carry the name's TXT records octet for octet, including those that stay. */
export function carries(form: PublishForm, change: RecordChange): boolean {
  switch (form) {
    case 'octodns':
      return octodnsCarries(change);
    case 'dnscontrol':
      return dnscontrolCarries(change);
    case 'zone':
    case 'nsupdate':
    case 'terraform':
      return true;
  }
}
