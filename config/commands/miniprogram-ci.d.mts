type Environment = Record<string, string | undefined>

export const VERSION: string
export function placeOfTool(environment?: Environment): string
export function installedTool(place?: string, environment?: Environment): string | undefined
