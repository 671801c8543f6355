export function isInstallStale(root: string): boolean
export function installMissing(): Promise<void>
