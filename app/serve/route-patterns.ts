/** From the path of a request to the pattern of the route that answers it. */
import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import type { RoutePattern } from './request-log.ts'

type RouteObject = Parameters<typeof matchRoutes>[0][number]

/** Knows the patterns of a build: `/sofia/votes/budget.data` -> `/:city/votes/:slug`; what no route answers is `(none)`. */
export function routePatterns({ routes }: Pick<ServerBuild, 'routes'>): RoutePattern {
  const table = childrenOf(undefined, routes)
  return (path) => {
    const page = path.replace(/(\/_root)?\.data$/, '') || '/'
    const matches = URL.canParse(page, 'http://any')
      ? (matchRoutes(table, page) ?? matchRoutes(table, path))
      : null
    if (!matches?.some(({ route }) => route.path || route.index)) return '(none)'
    return `/${matches.flatMap(({ route }) => route.path || []).join('/')}`
  }
}

function childrenOf(parent: string | undefined, routes: ServerBuild['routes']): RouteObject[] {
  return Object.values(routes)
    .flatMap((route) => (route ? [route] : []))
    .filter((route) => route.parentId === parent)
    .map(({ id, path, index, caseSensitive }) => {
      const address = { ...(path === undefined ? {} : { path }), ...(caseSensitive ? { caseSensitive } : {}) }
      return index ? { ...address, index: true } : { ...address, children: childrenOf(id, routes) }
    })
}
