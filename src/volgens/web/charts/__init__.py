"""Charts and maps as Vega-Lite, drawn in the browser or here; the library is served from our own address."""
