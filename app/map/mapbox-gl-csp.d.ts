/** The build of mapbox-gl that needs neither eval nor a worker made of text. */
declare module 'mapbox-gl/dist/mapbox-gl-csp.js' {
  import mapboxgl from 'mapbox-gl'

  const csp: typeof mapboxgl & { workerUrl: string }
  export default csp
}
