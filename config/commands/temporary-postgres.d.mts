/** A PostgreSQL of its own on a free loopback port; stop() takes it away with its folder. */
export function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }>
