// Starts the page on which the API can be tried.
addEventListener("DOMContentLoaded", () => SwaggerUIBundle({
  url: "/openapi/v1.json",
  dom_id: "#api",
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: -1,
}));
