/** The pages: Remix's build for browser and server. Its options stand in `remix.config.js`. */
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixOptions from './remix.config.js'

/** What loaders return reaches the page as it is, dates and all: this tells the types so. */
declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [remix(remixOptions)],
  // Nothing is written into a page as `data:`: the content security policy names files of ours only.
  build: { assetsInlineLimit: 0, target: 'es2022', chunkSizeWarningLimit: 1000 },
  // Found at the start and not at the first visit of a page, which would be reloaded for each of them.
  optimizeDeps: {
    include: [
      '@conform-to/react',
      '@conform-to/zod/v4',
      'd3-scale',
      'd3-shape',
      'i18next',
      'i18next-icu',
      'mapbox-gl/dist/mapbox-gl-csp.js',
      'react-i18next',
      'react-router',
      'zod',
    ],
  },
  server: { hmr: { port: Number(process.env.HMR_PORT ?? 24_678) } },
})
