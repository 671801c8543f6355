import type * as z from 'zod'
import { appRouter } from '../../../src/cloud/router'

/** What a field of an input takes, as its shape says. */
export type Kind = 'string' | 'number' | 'boolean' | 'enum' | 'array' | 'object'

/** One field of an input, by the keys that lead to it. */
export interface Field {
  path: readonly (string | number)[]
  kind: Kind
  optional: boolean
  nullable: boolean
}

type Shape = z.core.$ZodTypes

const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { inputs: Shape[]; type: string } }>

/** Every field of what the procedure takes, itself first, read from its shape; of a list its first entry. */
export const fieldsOf = (procedure: string): Field[] =>
  procedures[procedure]?._def.inputs.flatMap((shape) => walk(shape, { path: [], optional: false, nullable: false })) ?? []

/** A kind of shape that nobody taught this walk stops it: a field must not go untested unseen. */
function walk(shape: Shape, at: Omit<Field, 'kind'>): Field[] {
  const { def } = shape._zod
  const inside = (key: string | number) => ({ path: [...at.path, key], optional: false, nullable: false })
  switch (def.type) {
    case 'optional':
    case 'default':
      return walk(def.innerType as Shape, { ...at, optional: true })
    case 'nullable':
      return walk(def.innerType as Shape, { ...at, nullable: true })
    case 'pipe':
      return walk(def.in as Shape, at)
    case 'object': {
      const own = Object.entries(def.shape).flatMap(([key, each]) => walk(each as Shape, inside(key)))
      return [{ ...at, kind: 'object' }, ...own]
    }
    case 'array':
      return [{ ...at, kind: 'array' }, ...walk(def.element as Shape, inside(0))]
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
      return [{ ...at, kind: def.type }]
    default:
      throw new Error(`the walk does not know ${def.type} at ${at.path.join('.')}`)
  }
}

/** The value of the field, undefined where the input has none. */
export function valueAt(input: unknown, [key, ...rest]: Field['path']): unknown {
  if (key === undefined) return input
  return typeof input === 'object' && input !== null ? valueAt(Reflect.get(input, key), rest) : undefined
}

/** The input once more, with this one field replaced; what leads to it is made where it is not there. */
export function withValue(input: unknown, [key, ...rest]: Field['path'], value: unknown): unknown {
  if (key === undefined) return value
  const inner = withValue(valueAt(input, [key]), rest, value)
  if (typeof key === 'number') return Object.assign(Array.isArray(input) ? [...(input as unknown[])] : [], { [key]: inner })
  return { ...(typeof input === 'object' ? input : {}), [key]: inner }
}
