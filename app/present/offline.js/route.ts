import { OFFLINE_WORKER } from "@/lib/briefings/offline-worker-text";

/** The service worker of presentations. A page registers it for its own address alone, wherever that is. */
export async function GET(): Promise<Response> {
  return new Response(OFFLINE_WORKER, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=0, must-revalidate",
      "service-worker-allowed": "/",
    },
  });
}
