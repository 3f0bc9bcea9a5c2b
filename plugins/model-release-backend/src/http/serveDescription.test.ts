import express from 'express';
import request from 'supertest';
import { readOpenApiDocument } from './openApiRouter';
import { serveDescription } from './serveDescription';

describe('the API description that is served', () => {
  it('has what openapi.yaml has, with paths from the root', async () => {
    const document = await readOpenApiDocument();
    const app = express();
    app.use(
      '/api/model-release',
      express.Router().get('/openapi.json', serveDescription(document)),
    );
    const { body } = await request(app)
      .get('/api/model-release/openapi.json')
      .expect(200);
    expect(Object.keys(body.paths)).toEqual(
      Object.keys(document.paths).map(path => `/api/model-release${path}`),
    );
    expect(body.components).toEqual(document.components);
  });
});
