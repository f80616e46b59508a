using ApprovalPortal;
using ApprovalPortal.Platform.CommandLine;

return await PortalCommandLine.RunAsync(args, Rooms.Verbs);
