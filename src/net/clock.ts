/** The time of this run, as DNS answers are dated: seconds since 1970. */
export function unixSecondsNow(): number {
  return Math.floor(Date.now() / 1000);
}
