import { applications } from './applications.js';
import { baltic } from './baltic.js';
import { directoryOf } from './directory.js';
import { gateways } from './gateways.js';
import { google } from './google.js';
import { mailboxes } from './mailboxes.js';
import { mailings } from './mailings.js';
import { microsoft365 } from './microsoft365.js';
import { zone } from './zone.js';

/** Every sender that is recognised by name. */
export const knownSenders = directoryOf([
  google,
  microsoft365,
  zone,
  ...mailboxes,
  ...baltic,
  ...mailings,
  ...applications,
  ...gateways,
]);
