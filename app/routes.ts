/** The route table: what lies in `routes/` is an address, but for modules of the server alone. */
import { remixRoutesOptionAdapter } from '@remix-run/routes-option-adapter'
import { flatRoutes } from 'remix-flat-routes'

export default remixRoutesOptionAdapter((defineRoutes) =>
  flatRoutes('routes', defineRoutes, { ignoredRouteFiles: ['**/.*', '**/*.server.{ts,tsx}'] }),
)
