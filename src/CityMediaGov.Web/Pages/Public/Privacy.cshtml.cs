using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

[AllowAnonymous]
public sealed class PrivacyModel : PageModel;
