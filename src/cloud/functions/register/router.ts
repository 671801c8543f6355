import { approvalsRouter } from '../../features/approvals/router'
import { institutionsRouter } from '../../features/institutions/router'
import { registerImportsRouter } from '../../features/register-imports/router'
import { joinRouters } from '../../procedure'

/** The district's register of institutions: what is looked up in it and what keeps it. */
export const registerNouns = {
  approvals: approvalsRouter,
  institutions: joinRouters(institutionsRouter, registerImportsRouter),
}
