import { google } from './google.js';
import { microsoft365 } from './microsoft365.js';
import type { Sender } from './sender.js';
import { zone } from './zone.js';

/** Mailbox providers that send from other servers than those that their MX names. */
export const mailboxProviders: readonly Sender[] = [google, microsoft365, zone];
