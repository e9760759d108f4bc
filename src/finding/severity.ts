/** `error`: mail is or will be refused. `warning`: it breaks on the next change or at some receivers. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';
