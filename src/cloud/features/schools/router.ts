import { router } from '../../procedure'

export const schoolsRouter = router({})
