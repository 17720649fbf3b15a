import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '../../../../src/auth/auth-options.ts';
import { running } from '../../../../src/server/running.ts';

const handle = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) =>
  NextAuth(request, context, authOptions(running().auth));

export { handle as GET, handle as POST };
