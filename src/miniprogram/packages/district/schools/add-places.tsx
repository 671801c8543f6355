import type { SchoolListed } from '../../../../cloud/features/schools/shapes'
import { api } from '../../../api/client'
import { district } from '../../../text/district'
import { PastedList } from '../pasted-list'
import type { Pasted } from '../pasted-list'
import { parsePlaces } from './parse-places'

const MOST_PLACES = 200

interface Props {
  districtId: number
  schools: readonly SchoolListed[]
}

/** Where schools are: of two children collected at two schools it says how long the way takes at least. */
export function AddPlaces({ districtId, schools }: Props) {
  const known = new Set(schools.map(({ schoolId }) => schoolId))
  const read = (text: string): Pasted => {
    const { places, faults } = parsePlaces(text, known)
    const words = faults.map(({ line, fault }) => district.lineWrong(line, district.whyPlace[fault]))
    return {
      faults: places.length > MOST_PLACES ? [...words, district.tooManyPlaces] : words,
      count: district.placeCount(places.length),
      save: places.length === 0 ? undefined : () => api.schools.setPlaces.mutate({ districtId, places }),
    }
  }
  return <PastedList words={district.places} max={16_000} read={read} />
}
