import test from 'ava';
import { serve } from '../http/_serve.ts';
import { bearerWith, callables, contract, pointersOf } from './_callable.ts';
import { spoil } from './_samples.ts';
import { send } from './_send.ts';

const served = serve();
const bearer = () => bearerWith(served);

for (const { operation, sample, method, path, text, call } of callables(served)) {
  const bodyRef = operation.requestBody?.[sample.mediaType ?? ''];
  if (bodyRef !== undefined && sample.mediaType !== undefined) {
    for (const { title, pointer, body } of spoil(contract, bodyRef, sample.body)) {
      test(`400 ${operation.id} with ${title}: ${pointer}`, async (t) => {
        const answer = await call(bearer(), path, JSON.stringify(body));
        t.is(answer.status, 400, answer.text);
        t.is(answer.body.code, 'invalid-request');
        t.true(pointersOf(answer).includes(pointer), `${answer.text} does not name ${pointer}`);
      });
    }

    const sendBody = (body: string | undefined) => {
      const headers = { 'content-type': sample.mediaType ?? '', ...sample.headers, ...bearer() };
      return send(served.app().origin, method, path, headers, body);
    };

    if (operation.bodyIsOptional) {
      test(`${operation.id} takes no body for an empty one`, async (t) => {
        const [nothing, empty] = [await sendBody(undefined), await sendBody('{}')];
        t.is(nothing.status, empty.status, nothing.text);
        t.is(nothing.body.code, empty.body.code);
      });
    }

    for (const [what, body] of [
      ['a list', '[]'],
      ['null', 'null'],
      ['text', '"x"'],
      ['something that is no JSON', '{'],
      ['nothing', undefined],
    ] as const) {
      if (body === undefined && operation.bodyIsOptional) continue;
      test(`400 ${operation.id} when the body is ${what}`, async (t) => {
        const answer = await sendBody(body);
        t.is(answer.status, 400, answer.text);
        t.is(answer.body.code, 'invalid-request');
        t.deepEqual(
          pointersOf(answer).filter((pointer) => pointer !== ''),
          [],
        );
        t.true(pointersOf(answer).length > 0);
      });
    }

    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      `${sample.mediaType}; charset=utf-16`,
    ]) {
      test(`415 ${operation.id} with a body in ${type}`, async (t) => {
        const answer = await call({ ...bearer(), 'content-type': type });
        t.is(answer.status, 415, answer.text);
        t.is(answer.body.code, 'unsupported-media-type');
      });
    }

    test(`413 ${operation.id} with a body above the limit`, async (t) => {
      const answer = await call(bearer(), path, `${text}${' '.repeat(1024 * 1024)}`);
      t.is(answer.status, 413, answer.text);
      t.is(answer.body.code, 'payload-too-large');
    });
  }
}
