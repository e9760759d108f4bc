/** The threshold of the study that found a third of domains above it ("Lazy Gatekeepers", IMC 2023). */
export const manyAddresses = 100_000n;
