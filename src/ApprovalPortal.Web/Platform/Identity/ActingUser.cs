namespace ApprovalPortal.Platform.Identity;

/// <summary>Who does what is being done, for the audit trail.</summary>
/// <param name="Id">The account; none for the system itself and for people who are not signed in.</param>
/// <param name="Name">A name fit for the record: staff by name, applicants masked.</param>
/// <param name="RequestId">Ties the audit row to the request's log lines.</param>
public sealed record Actor(Guid? Id, string Name, string? RequestId = null)
{
    public static readonly Actor System = new(null, "系统");

    public static readonly Actor Visitor = new(null, "未登录访客");
}

/// <summary>The acting user of this scope: set once per request by the web floor, or by a command line verb or job.</summary>
public sealed class ActingUser
{
    public Actor Current { get; set; } = Actor.System;
}
