/** RFC 8301 §3.2. */
export const leastBits = 1024;
export const advisedBits = 2048;
export const mostBits = 4096;
