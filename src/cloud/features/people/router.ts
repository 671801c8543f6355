import { router } from '../../procedure'

export const peopleRouter = router({})
