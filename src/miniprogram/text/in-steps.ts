/** Copy of a list that is shown step by step. */
export const inSteps = {
  more: (next: number, left: number) => `再看 ${next} 条，还有 ${left} 条`,
} as const
