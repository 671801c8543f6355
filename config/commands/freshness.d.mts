export function hashOf(root: string, places: string[], switches?: Record<string, string>): string
export function isFresh(root: string, target: string, hash: string): boolean
export function remember(root: string, target: string, hash: string | undefined): void
