import { Body, Controller, Delete, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '../../env';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import {
  ChangePassword,
  ForgotPassword,
  Login,
  Me,
  Message,
  Refresh,
  Register,
  Registered,
  ResetPassword,
  SessionView,
  SignedIn,
  TokenDelivery,
} from './auth.dto';
import { AuthService, type Tokens } from './auth.service';
import { OwnAccount } from './own-account';
import { PasswordsService } from './passwords.service';

const refreshCookie = 'refresh_token';

@ApiTags('Sign-in')
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly env: Env,
    private readonly auth: AuthService,
    private readonly own: OwnAccount,
    private readonly passwords: PasswordsService,
  ) {}

  @Post('register')
  @ApiOperation({
    summary: 'Register a brokerage',
    description: 'A new brokerage and its first user, an admin.',
  })
  @Access('public')
  @Limited({ name: 'register', points: 30, per: 3600, by: 'ip' })
  @Returns(Registered, { status: 201 })
  register(@Body() body: Register): Promise<Registered> {
    return this.auth.register(body);
  }

  @Post('login')
  @ApiOperation({ summary: 'Sign in' })
  @Access('public')
  @Limited({ name: 'login', points: 60, per: 60, by: 'ip' })
  @Returns(SignedIn)
  async login(
    @Body() body: Login,
    @Query() { token_delivery }: TokenDelivery,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    return this.deliver(await this.auth.login(body, userAgent ?? ''), token_delivery, reply);
  }

  @Post('refresh')
  @ApiOperation({
    summary: 'Exchange the refresh token',
    description: 'Exchanges the refresh token for a new pair; each is good for one exchange.',
  })
  @Access('public')
  @Limited({ name: 'refresh', points: 120, per: 60, by: 'ip' })
  @Returns(SignedIn)
  async refresh(
    @Body() body: Refresh,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const given = body?.refresh_token;
    const tokens = await this.auth.refresh(given ?? request.cookies[refreshCookie]);
    return this.deliver(tokens, given ? 'body' : 'cookie', reply);
  }

  @Post('logout')
  @ApiOperation({ summary: 'Sign out' })
  @Access('public')
  @Limited({ name: 'logout', points: 60, per: 60, by: 'ip' })
  @Returns(undefined)
  async logout(
    @Body() body: Refresh,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.auth.logout(body?.refresh_token ?? request.cookies[refreshCookie]);
    void reply.clearCookie(refreshCookie, this.cookieOptions());
  }

  @Get('me')
  @ApiOperation({ summary: 'Who is signed in', description: 'Who is signed in, and what they may do.' })
  @Access('signed-in')
  @Returns(Me)
  me(): Promise<Me> {
    return this.own.me();
  }

  @Post('forgot-password')
  @ApiOperation({
    summary: 'Ask for a link to a new password',
    description: 'The answer is the same whether or not the address is known.',
  })
  @Access('public')
  @Limited({ name: 'forgot', points: 20, per: 3600, by: 'ip' })
  @Returns(Message, { status: 202 })
  async forgotPassword(@Body() { email }: ForgotPassword): Promise<Message> {
    await this.passwords.forgot(email);
    return { message: 'If this address is registered, a mail with a link is on its way.' };
  }

  @Post('reset-password')
  @ApiOperation({ summary: 'Set a new password with a mailed link' })
  @Access('public')
  @Limited({ name: 'reset', points: 20, per: 3600, by: 'ip' })
  @Returns(Message)
  async resetPassword(@Body() body: ResetPassword): Promise<Message> {
    await this.passwords.reset(body);
    return { message: 'Your password is changed. Sign in with the new one.' };
  }

  @Post('change-password')
  @ApiOperation({ summary: "Change one's own password" })
  @Access('signed-in')
  @Returns(Message)
  async changePassword(@Body() body: ChangePassword): Promise<Message> {
    await this.passwords.change(body);
    return { message: 'Your password is changed; every other session has ended.' };
  }

  @Get('sessions')
  @ApiOperation({ summary: 'Where one is signed in' })
  @Access('signed-in')
  @Returns(SessionView, { list: true })
  listSessions(): Promise<SessionView[]> {
    return this.own.listSessions();
  }

  @Delete('sessions/:session_id')
  @ApiOperation({ summary: 'End a session' })
  @Access('signed-in')
  @Returns(undefined)
  endSession(@Param('session_id') sessionId: string): Promise<void> {
    return this.own.endSession(sessionId);
  }

  private deliver(
    { signedIn, refreshToken }: Tokens,
    delivery: 'cookie' | 'body' | undefined,
    reply: FastifyReply,
  ): SignedIn {
    void reply.header('cache-control', 'no-store');
    if (delivery === 'body') return { ...signedIn, refresh_token: refreshToken };
    void reply.setCookie(refreshCookie, refreshToken, {
      ...this.cookieOptions(),
      maxAge: this.env.JWT_REFRESH_TTL,
    });
    return signedIn;
  }

  private cookieOptions() {
    return {
      path: '/api/auth',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.env.PUBLIC_URL.startsWith('https:'),
    } as const;
  }
}
