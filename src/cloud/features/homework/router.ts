import { router } from '../../procedure'

export const homeworkRouter = router({})
