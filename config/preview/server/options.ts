import { StartError } from '../../../src/cloud/local/start-error'

export interface Options {
  port: number
  /** A running API to use; null starts one. */
  api: string | null
}

const USAGE = 'Use: npm run preview:weapp -- [--port=4174] [--api=http://127.0.0.1:4173] [--no-build]'

/** Reads what stands behind the command; StartError names what cannot be read. */
export function readOptions(args: string[]): Options {
  const options: Options = { port: 4174, api: null }
  for (const arg of args) {
    const [name, value = ''] = arg.split(/=(.*)/s)
    if (name === '--port') options.port = portIn(value)
    else if (name === '--api') options.api = originIn(value)
    else if (name !== '--no-build') throw new StartError(`${arg} is not understood. ${USAGE}`)
  }
  return options
}

function portIn(value: string): number {
  const port = Number(value)
  if (value === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(`--port=${value} is not a port. ${USAGE}`)
  }
  return port
}

function originIn(value: string): string {
  try {
    return new URL(value).origin
  } catch {
    throw new StartError(`--api=${value} is not an address. ${USAGE}`)
  }
}
